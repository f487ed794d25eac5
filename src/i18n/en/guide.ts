/** Words of the guides. */
export const guide = {
  title: 'Guides',
  lead: 'Tasks from start to finish. Every statement about a server links to its fact.',
  servers: 'Servers in this guide',
  features: 'Features in this guide',
  all: 'All guides',
  previous: 'Previous guide',
  next: 'Next guide',
  sourcesTitle: (title: string) => `Sources: ${title}`,
  sourcesLead: 'Everything this guide cites: quotes, the words we searched for, and when they were read.',
  markdown: 'This page as Markdown',
};
