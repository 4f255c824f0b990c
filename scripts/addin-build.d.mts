export function manifestFor(manifest: string, developmentUrl: string, url: string): string;
export function contentPolicy(office: string, alsoConnect?: readonly string[]): string;
export function officeScript(office: string): string;
