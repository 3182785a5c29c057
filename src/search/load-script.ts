interface Policy {
  createScriptURL(url: string): string;
}
declare const trustedTypes:
  | { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy }
  | undefined;

let policy: Policy | undefined;

/** Loads a plain script of this site. A page opened from disk may load scripts but read no files and no modules. */
export function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    if (typeof trustedTypes !== 'undefined') {
      policy ??= trustedTypes.createPolicy('mingbai-search', { createScriptURL: (own) => own });
    }
    script.src = policy ? policy.createScriptURL(url) : url;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`cannot load ${url}`)));
    document.head.append(script);
  });
}
