package no.portvakt.registry.api;

import no.portvakt.registry.prefix.Prefixes;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider that may call the API, and a way to send it what no client would. */
@ApiIT
abstract class BadInput {

  @Autowired private Admins admins;
  @Autowired private Prefixes prefixes;

  Provider provider;
  Api api;
  RawHttp raw;

  @BeforeEach
  void comeIn() {
    provider = Provider.of(admins.someone("ver2"), prefixes);
    api = provider.api();
    raw = new RawHttp(admins.port(), api.sent());
  }
}
