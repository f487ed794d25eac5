declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'sfnt';
    variationAxes?: Record<string, { min: number; max: number } | number> | undefined;
    keepFeatures?: string[];
    noHinting?: boolean | undefined;
  }

  /** Cuts a font down to the characters of a text, to ranges or values of its axes and to some of its features. */
  export default function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Uint8Array>;
}
