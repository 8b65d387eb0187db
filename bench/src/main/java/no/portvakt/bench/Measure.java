package no.portvakt.bench;

/** Two things that are done in turns, and how they compare. */
interface Measure {

  /** As it is called on the command line and in the table of measures, such as {@code M1}. */
  String id();

  Result run(Bed bed, Effort effort) throws Exception;
}
