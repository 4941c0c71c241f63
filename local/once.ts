/** Whether `npm start` ends after the main job, or stays to hand out the page. */

/**
 * @param args words after the command's name
 * @param environment `CI` set to anything: nobody is there to look at a page
 * @example endsAfterJob(['--once'], {}) // true
 */
export function endsAfterJob(args: readonly string[], environment: { readonly CI?: string }): boolean {
  return args.includes('--once') || (environment.CI ?? '') !== '';
}
