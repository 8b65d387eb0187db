package no.portvakt.local.program;

/** How an AOT cache learns what a program needs. */
public enum Training {
  /** From the running program, which halts for seconds when it is asked what it has learnt. */
  IN_PASSING,
  /** From a second one that Spring ends before it begins to serve: nobody waits for it. */
  REHEARSED
}
