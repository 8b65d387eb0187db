package no.portvakt.bench.load;

/** What a load is made of. */
@FunctionalInterface
public interface Shot {

  /** Does it once; throws if it was not done as it should. */
  void fire() throws Exception;
}
