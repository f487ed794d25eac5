/** The about page: the rules that every answer follows, licences, and how to object. */
export const about = {
  title: 'About and rules',
  lead: 'WSGI Atlas maps the servers that run Python web applications. Every claim names its source, the line and the date it was read. The list is growing: if a server isn’t here, that says nothing about it.',
  sections: [
    {
      id: 'how-answers-are-decided',
      title: 'How answers are decided',
      text: [
        'A support feature asks one thing: can a stock install of the named version, on Linux, do this? An argument the feature cannot work without doesn’t count as enabling it: a certificate for TLS, a path for a Unix socket, a configuration file.',
        'The answer is the first of these that holds: “not applicable”; “no”; “partial”, whose note says which part; “when enabled”: something has to be chosen, and the answer names it; “yes”: as installed, in the default configuration, which is what the shortest start in the project’s own documentation runs. If neither code nor documentation decides it, the answer is “not known”, which never counts as a pass.',
        'Each feature page gives the definition, so that two people reach the same answer.',
      ],
    },
    {
      id: 'what-a-ground-is',
      title: 'What an answer is based on',
      text: [
        'Quoted: a permanent link and the verbatim line, at most 200 characters. Permanent means a commit, a tag or a version in the address, or a page that does not change under you, such as an RFC, an advisory or an issue.',
        'Absent: the words we searched for, the paths and the version. Anyone can repeat the search.',
        'Observed: it isn’t documented, but a lab probe saw it. The probe is named, and you can read its transcript.',
        'One command rereads every quote and repeats every search, so a quote that has moved or vanished is caught.',
        'Answers describe what the newest release actually does. Where its documentation says otherwise, that claim is shown next to the answer with its own quote, the cell is marked as disputed, and an explanation says why.',
      ],
    },
    {
      id: 'how-an-answer-is-known',
      title: 'How answers are verified',
      text: [
        'Evidence comes from documentation, code and our lab. The lab starts the real server with the command it shows, talks to it over sockets, records the responses and keeps the transcript. The line under each answer shows which of the three confirm it.',
        'Verified: the lab saw what we say. Observed: only the lab says it. Documented: a source is quoted, and nothing has been run yet. Disputed: two of the three disagree; both are shown, with the reason.',
        'Every probe runs in several rounds; only a result that is the same in all of them counts. A result belongs to one version: after a newer release, the answer is stale until the lab has run that release.',
        'Answers don’t follow the lab automatically. A result that contradicts us stops the build until someone finds out whether the probe, our reading or the documentation is wrong, or the environment differs.',
      ],
    },
    {
      id: 'what-we-do-not-do',
      title: 'What we don’t do',
      text: [
        'There is no overall ranking, and there are no stars. Sort by one feature, by your requirements, or by name.',
        '“Since” names the first version that has a feature; “checked at” names the version whose code and documentation we read. We never mix the two.',
        'An archived server keeps its page and its links, with a note at the top that says where to go.',
      ],
    },
    {
      id: 'who-may-be-wrong',
      title: 'Reporting errors and citing answers',
      text: [
        'We make mistakes too. Send us the grid reference, for example C3 Gunicorn, and the line that proves it: “Report an error”, next to every cell and at the bottom of every page, fills in the form with the cell, its version and its address. If we misread something, we correct it; if the documentation is wrong, that stays visible as a dispute.',
        'To cite an answer, use “Cite” next to it: the citation names the version and the check date, and its address leads to the cell. “Cite” at the bottom of a page names the date of its data.',
        'Server maintainers have a right of reply: send it the way you report an error, and we quote it next to the cell.',
        'If a behaviour endangers users and isn’t public yet, we don’t publish it until the maintainers have had a chance to fix it.',
      ],
    },
    {
      id: 'licences',
      title: 'Licences',
      text: [
        'Our text is licensed under CC BY 4.0, our facts are CC0, and the code is under the MIT licence. Quotes keep the licence of their source. The fonts Piazzolla and IBM Plex are under the SIL Open Font License; the licence texts are served with them.',
        'Server names are plain text; we use no logos. The site sets no cookies, loads nothing from other hosts and doesn’t count visitors.',
      ],
    },
  ],
  tracker: 'Issue tracker',
  repository: 'Source code and data',
};
