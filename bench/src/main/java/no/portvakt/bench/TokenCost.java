package no.portvakt.bench;

import no.portvakt.bench.compare.Served;
import no.portvakt.bench.compare.Target;
import no.portvakt.bench.token.ClientKey;
import no.portvakt.bench.token.Crypto;
import no.portvakt.bench.token.RawSignatures;
import no.portvakt.bench.token.TokenServer;

/** M3: how much of what a token costs the endpoint is the arithmetic that no endpoint can save. */
final class TokenCost implements Measure {

  @Override
  public String id() {
    return "M3";
  }

  @Override
  public Result run(Bed bed, Effort effort) throws Exception {
    var crypto = Crypto.here();
    var key = ClientKey.of(crypto);
    var raw = new RawSignatures(key);
    int tokens = TokenRate.tokens(effort);
    try (var bot = TokenBot.start(bed, crypto, key);
        var endpoint = bot.tokens(key)) {
      TokenRate.warm(endpoint, tokens);
      var comparison = effort.compare(() -> endpoint.serve(tokens), () -> raw.take(tokens));
      return Result.of(
              this,
              "tokens for the endpoint's processor time ÷ RS256 verified and signed by one thread",
              Target.atLeast(0.5),
              comparison.ledBy(Served.BY_SERVER_CPU))
          .with(Memory.ofBot())
          .note("RS256, 2048 bits, both by " + crypto)
          .note(
              "%d tokens a turn, %d connections; of all: PostgreSQL and the clients too"
                  .formatted(tokens, TokenServer.CONNECTIONS));
    }
  }
}
