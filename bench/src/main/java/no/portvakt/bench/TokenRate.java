package no.portvakt.bench;

import no.portvakt.bench.compare.Latencies;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.load.OpenLoop;
import no.portvakt.bench.token.ClientKey;
import no.portvakt.bench.token.ClientKeys;
import no.portvakt.bench.token.Crypto;
import no.portvakt.bench.token.TokenServer;

/** M4: how many tokens are given out, against the token servers of others. */
final class TokenRate implements Measure {

  /** Enough for a turn to last about as long as it says, and to tell from ticks of the clock. */
  private static final int TOKENS_A_SECOND = 1_000;

  private static final int MORE_WARM_UPS = 3;

  private static final double LONGEST_P99_MILLIS = 25;

  private final String id;
  private final String title;
  private final PeerKind kind;

  private TokenRate(String id, String title, PeerKind kind) {
    this.id = id;
    this.title = title;
    this.kind = kind;
  }

  static TokenRate overSpring() {
    return new TokenRate(
        "M4",
        "tokens for verified assertions ÷ Spring Authorization Server, which keeps nothing",
        PeerKind.SPRING);
  }

  static TokenRate overMock() {
    return new TokenRate(
        "M4-mock",
        "tokens for verified assertions ÷ mock-oauth2-server, which verifies nothing",
        PeerKind.MOCK);
  }

  static int tokens(Effort effort) {
    return Math.toIntExact(TOKENS_A_SECOND * effort.turn().toSeconds());
  }

  /** Besides the turns that do not count, which are too few for a JVM to compile all it will. */
  static void warm(TokenServer server, int tokens) throws Exception {
    for (int i = 0; i < MORE_WARM_UPS; i++) {
      var _ = server.serve(tokens);
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    var crypto = Crypto.here();
    var key = ClientKey.of(crypto);
    int tokens = tokens(effort);
    try (var keys = ClientKeys.published(key);
        var bot = TokenBot.start(bed, crypto, key);
        var peer = bed.peer(kind, keys.address())) {
      peer.start();
      try (var ours = bot.tokens(key);
          var others = peer.tokens(key)) {
        warm(ours, tokens);
        warm(others, tokens);
        var comparison = effort.compare(() -> ours.serve(tokens), () -> others.serve(tokens));
        double half = comparison.ours(comparison.figures().getFirst()) / 2;
        return Result.of(this, title, Target.atLeast(1.5), comparison)
            .with(halfLoad(ours, effort, half))
            .with(Memory.ofBot())
            .note("half load: %.0f tokens a second".formatted(half))
            .note("ours by %s, the other as it comes, by the JDK".formatted(crypto))
            .note("%d tokens a turn, %d at a time".formatted(tokens, TokenServer.CONNECTIONS));
      }
    }
  }

  /** As many turns as ours had in the comparison. */
  private static Level halfLoad(TokenServer server, Effort effort, double rate) throws Exception {
    var load = new OpenLoop(rate, effort.turn());
    var times = new Latencies();
    for (int i = 0; i < effort.rounds(); i++) {
      times = times.plus(server.latencies(load));
    }
    return new Level(
        "p99 of a token at half load",
        times.figures().firstEntry().getValue(),
        "ms",
        Target.atMost(LONGEST_P99_MILLIS));
  }
}
