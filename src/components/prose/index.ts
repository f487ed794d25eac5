import Cite from './Cite.astro';
import Example from './Example.astro';
import Fact from './Fact.astro';
import Guide from './Guide.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Pre from './Pre.astro';
import Section from './Section.astro';
import Server from './Server.astro';

/** The components that MDX prose gets without importing them, and what stands in for elements of Markdown. */
export const proseComponents = { Cite, Example, Fact, Guide, Note, Section, Server, a: Link, pre: Pre };
