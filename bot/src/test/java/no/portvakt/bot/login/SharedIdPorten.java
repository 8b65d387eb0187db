package no.portvakt.bot.login;

import no.portvakt.local.stack.IdPorten;
import no.portvakt.local.stack.PortPlan;
import org.jspecify.annotations.Nullable;

/** ID-porten's stand-in, which all tests share; it starts when the first asks for it. */
public final class SharedIdPorten {

  private static @Nullable IdPorten shared;

  private SharedIdPorten() {}

  public static synchronized IdPorten get() {
    if (shared == null) {
      var standIn = IdPorten.standIn(PortPlan.anyFree());
      standIn.start();
      shared = standIn.address();
    }
    return shared;
  }
}
