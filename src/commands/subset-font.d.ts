declare module 'subset-font' {
  /** Cuts a font down to the characters of a text and to ranges of its axes. */
  export default function subsetFont(font: Uint8Array, text: string, options: { targetFormat: 'woff2'; variationAxes?: Record<string, { min: number; max: number }> | undefined }): Promise<Uint8Array>;
}
