import { openInBrowser } from '../src/desk/preview/open-in-browser.ts';
import {
  findRunningPreview,
  forgetRunningPreview,
  noteRunningPreview,
} from '../src/desk/preview/preview-lock.ts';
import { FIRST_PORT, startPreview } from '../src/desk/preview/start-preview.ts';
import { readArguments, readPort } from './read-arguments.ts';
import { refuseFolder } from './refuse-folder.ts';
import { runCommand } from './run-command.ts';

/** The staff's preview: published and draft content together, on this computer only, made again after every save. */
await runCommand(async () => {
  const root = process.cwd();
  refuseFolder(root);
  const { values } = readArguments('用法：npm run dev -- [--port 端口] [--open]', {
    options: { port: { type: 'string' }, open: { type: 'boolean', default: false } },
  });
  const wanted = values.port === undefined ? FIRST_PORT : readPort(values.port);
  const running = await findRunningPreview(root, () =>
    console.log('另一个窗口里的预览正在启动，请等一会儿……'),
  );
  if (running) {
    console.error(`预览已经在运行：${running.url}`);
    console.error('直接在浏览器里打开这个网址就可以。要重新开始，先到运行它的窗口里按 Ctrl+C，再运行一次。');
    if (values.open) openInBrowser(running.url);
    else process.exitCode = 1;
  } else {
    noteRunningPreview(root, null);
    const preview = await startPreview(root, wanted).catch((error: unknown) => {
      forgetRunningPreview(root);
      throw error;
    });
    noteRunningPreview(root, preview.url);
    if (preview.port !== wanted) console.log(`端口 ${wanted} 正被别的程序使用，改用 ${preview.port}。`);
    console.log(`预览：${preview.url} （按 Ctrl+C 结束）`);
    console.log(`编辑台：${preview.url}__desk/`);
    if (values.open) openInBrowser(preview.url);
    const stop = async (): Promise<void> => {
      forgetRunningPreview(root);
      await preview.stop();
      console.log('预览已经结束。');
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  }
});
