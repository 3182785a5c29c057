// Runs in the browser.

/** A file the reader chose, with as many of the folders above it as the browser tells. */
export interface ChosenFile {
  path: string;
  file: File;
}

/** Files chosen with an input; those of a folder carry their path in it. */
export function inputFiles(files: FileList): ChosenFile[] {
  return [...files].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files dropped on the page, and those in dropped folders. */
export async function droppedFiles({ items }: DataTransfer): Promise<ChosenFile[]> {
  // Both are gone once the event is over, so they are taken before anything is awaited.
  const taken = [...items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = taken.map(async ({ entry, file }) => {
    if (entry) return filesOf(entry, '');
    return file ? [{ path: file.name, file }] : [];
  });
  return (await Promise.all(found)).flat();
}

async function filesOf(entry: FileSystemEntry, above: string): Promise<ChosenFile[]> {
  const path = above + entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: ChosenFile[] = [];
  for (;;) {
    // A reader tells at most a hundred at a time, and none when it is done.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    for (const child of some) all.push(...(await filesOf(child, `${path}/`)));
  }
}
