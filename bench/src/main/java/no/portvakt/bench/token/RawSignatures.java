package no.portvakt.bench.token;

import java.security.GeneralSecurityException;
import no.portvakt.bench.compare.Served;
import no.portvakt.bench.load.Processes;
import no.portvakt.bench.load.ServerMeter;

/** What of a token is arithmetic: an assertion verified and a token signed, by one thread. */
public final class RawSignatures {

  /** As long as what is signed of an assertion, and of a token. */
  private static final int ASSERTION_BYTES = 300;

  private static final int TOKEN_BYTES = 600;

  private final ClientKey key;
  private final byte[] assertion = new byte[ASSERTION_BYTES];
  private final byte[] token = new byte[TOKEN_BYTES];
  private final byte[] signature;

  public RawSignatures(ClientKey key) throws GeneralSecurityException {
    this.key = key;
    signature = key.signature(assertion);
  }

  /** Nobody else works meanwhile: this process's time is all there is. */
  public Served take(int times) throws GeneralSecurityException {
    var meter = ServerMeter.start(Processes.ofThisJvm());
    for (int i = 0; i < times; i++) {
      if (!key.verifies(assertion, signature)) {
        throw new IllegalStateException("a signature does not verify");
      }
      var _ = key.signature(token);
    }
    var served = meter.stop(times);
    return new Served(
        times, served.seconds(), served.serverCpuSeconds(), served.serverCpuSeconds());
  }
}
