package no.portvakt.bench.lookup;

/** A question to the registry, with other facts in it each time. */
record LookUp(String name, Question question) {

  /** How it is asked. */
  @FunctionalInterface
  interface Question {

    Object about(Facts some);
  }
}
