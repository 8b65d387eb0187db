package no.portvakt.bench;

import java.net.URI;
import java.nio.file.Path;
import no.portvakt.bench.token.ClientKey;
import no.portvakt.bench.token.TokenServer;
import no.portvakt.local.Bot;
import no.portvakt.local.program.Http;
import no.portvakt.local.program.JavaServer;
import no.portvakt.local.program.Training;

/** Somebody else's token server as our child process, with the flags that the bot has. */
final class Peer implements AutoCloseable {

  private final PeerKind kind;
  private final URI address;
  private final JavaServer server;

  Peer(PeerKind kind, int port, URI clientKeys, Path log) {
    this.kind = kind;
    this.address = URI.create("http://127.0.0.1:" + port);
    this.server =
        new JavaServer(
            Bot.program(kind.built(), kind.mainClass()),
            kind.environment(address, clientKeys),
            log,
            Training.REHEARSED);
  }

  void start() {
    server.start(() -> Http.get(kind.readiness(address)).isPresent());
  }

  /** Of the running one. */
  TokenServer tokens(ClientKey key) {
    return new TokenServer(
        kind.endpoint(address), kind.issuer(address), kind.grant(), key, kind.mainClass());
  }

  @Override
  public void close() {
    server.close();
  }
}
