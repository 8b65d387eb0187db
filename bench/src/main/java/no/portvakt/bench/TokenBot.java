package no.portvakt.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import no.portvakt.bench.load.SilentServer;
import no.portvakt.bench.token.ClientKey;
import no.portvakt.bench.token.Crypto;
import no.portvakt.bench.token.Grant;
import no.portvakt.bench.token.TokenClient;
import no.portvakt.bench.token.TokenServer;
import no.portvakt.local.Bot;

/**
 * The bot with a client that may have tokens. Its engine hangs, so that no process runs beside; the
 * limit of a client's rate is there, but out of reach.
 */
final class TokenBot implements AutoCloseable {

  private static final int NEVER_REACHED = 10_000;

  private final SilentServer engine;
  private final Bot bot;

  private TokenBot(SilentServer engine, Bot bot) {
    this.engine = engine;
    this.bot = bot;
  }

  /** Started; it signs by the same provider or does not start. */
  static TokenBot start(Bed bed, Crypto crypto, ClientKey key) throws IOException, SQLException {
    var database = bed.newDatabase();
    var engine = new SilentServer();
    var bot =
        bed.bot(
            engine.address(),
            database,
            settings ->
                settings
                    .set("portvakt.token.provider", crypto.setting())
                    .set("portvakt.token.rate.per-second", NEVER_REACHED)
                    .set("portvakt.token.rate.burst", 10 * NEVER_REACHED));
    bot.start();
    TokenClient.register(database, key);
    return new TokenBot(engine, bot);
  }

  TokenServer tokens(ClientKey key) {
    var issuer = URI.create(bot.address() + TokenClient.ENVIRONMENT + "/");
    return new TokenServer(
        issuer.resolve("token"), issuer.toString(), Grant.JWT_BEARER, key, Bed.BOT_CLASS);
  }

  @Override
  public void close() throws IOException {
    bot.close();
    engine.close();
  }
}
