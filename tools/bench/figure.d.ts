/** One measured figure: a ratio of two things timed in turn in one run, or a plain value. */
export interface Figure {
  ratio?: number;
  value?: number;
  unit: string;
  note?: string;
}
