import Cite from './Cite.astro';
import Example from './Example.astro';
import Fact from './Fact.astro';
import Guide from './Guide.astro';
import Note from './Note.astro';
import Pre from './Pre.astro';
import Section from './Section.astro';
import Server from './Server.astro';

/** The components that MDX prose gets without importing them, and the scrollable forms of Markdown's own blocks. */
export const proseComponents = { Cite, Example, Fact, Guide, Note, Section, Server, pre: Pre };
