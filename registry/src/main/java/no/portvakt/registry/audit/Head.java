package no.portvakt.registry.audit;

/** Where the chain ends. */
record Head(long seq, Hash hash) {

  static final Head OF_NOTHING = new Head(0, Hash.NONE);
}
