package no.portvakt.local.stack;

import com.google.gson.Gson;
import no.portvakt.local.program.SourceTree;

/**
 * The stack that all tests of a build share. A part starts when the first test asks for it; the
 * whole ends with the build. The system property {@code portvakt.stack} says whether it runs as
 * programs ({@code native}) or in {@code containers}. Programs of tests that run side by side have
 * a stack each, for an engine gives a job to whoever asks first; {@code portvakt.fork} numbers
 * them.
 */
public final class TestStack {

  private static final String FORK = System.getProperty("portvakt.fork", "tests-1");
  private static final KeeperClient KEEPER =
      new KeeperClient(
          SourceTree.root().resolve("target/test-stack").resolve(FORK), Implementation.chosen());

  private TestStack() {}

  public static Postgres postgres() {
    return new Gson().fromJson(KEEPER.ask("postgres"), Postgres.class);
  }

  /** The broker alone. */
  public static Engine engine() {
    return new Gson().fromJson(KEEPER.ask("engine"), Engine.class);
  }

  public static Mail mail() {
    return new Gson().fromJson(KEEPER.ask("mail"), Mail.class);
  }

  /** Another engine, with Operate; always as programs, since no image has both. */
  public static Engine operatedEngine() {
    return new Gson().fromJson(KEEPER.ask("operated-engine"), Engine.class);
  }
}
