/** What a report is about: a cell by its reference and server, with the version it was checked at, or a whole page. */
export interface Reported {
  /** Such as `C3 Gunicorn`; of a page its title. */
  about: string;
  version?: string | undefined;
  /** Absolute address. */
  url: string;
}

/**
 * Where a mistake is reported: the form of the repository that PUBLIC_REPOSITORY_URL names, filled in, or else a letter to the
 * webmaster of the site's host, the mailbox that RFC 2142 (section 5) names for a website.
 */
export function reportAddress({ about, version, url }: Reported, site: URL): string {
  const repository: string | undefined = import.meta.env.PUBLIC_REPOSITORY_URL;
  const query = (fields: Record<string, string>) =>
    Object.entries(fields)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
  if (!repository) return `mailto:webmaster@${site.hostname}?${query({ subject: `${about}, ${version ?? url}`, body: `${url}\n\n` })}`;
  const form = version === undefined ? 'report-page.yml' : 'report-cell.yml';
  // Fields of the form by their ids: .github/ISSUE_TEMPLATE/.
  const fields: Record<string, string> = version === undefined ? { page: url } : { cell: about, version, address: url };
  return `${repository.replace(/\/$/, '')}/issues/new?${query({ template: form, title: about, ...fields })}`;
}
