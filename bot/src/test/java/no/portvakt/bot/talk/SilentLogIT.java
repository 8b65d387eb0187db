package no.portvakt.bot.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import no.portvakt.bot.Installation;
import no.portvakt.bot.NoAnnouncer;
import no.portvakt.bot.Overheard;
import no.portvakt.local.slack.delivery.TrafficEntry;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.stack.TestStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R6: whatever level the log is set to, it tells no secret and nothing that people wrote. */
@Tag("once")
class SilentLogIT {

  private static final Pattern TOKEN = Pattern.compile("http://\\S+/register/(\\S+)");
  private static final String ADDRESS = "taus@kartetaten.example";

  private final PortvaktUnderTest portvakt = PortvaktUnderTest.shared();
  private final Set<String> secrets = new HashSet<>();

  @Test
  void aWholeStoryIsLoggedWithoutASecret(@TempDir Path home) throws Exception {
    secrets.addAll(
        Set.of(
            Installation.SIGNING_SECRET,
            "xoxb-local-portvakt-bot-token",
            "xapp-local-portvakt-app-token"));
    try (var log = new Overheard(home.resolve("log"))) {
      Installation.start(NoAnnouncer.class).close();
      register();
      orderAndReject();
      portvakt.slack.traffic().all().stream()
          .filter(TrafficEntry::toApp)
          .flatMap(delivery -> Json.string(delivery.payload(), "response_url").stream())
          .forEach(secrets::add);
      assertThat(log.leaksOf(secrets)).isEmpty();
      assertThat(log.leaksOf(Set.of("PortvaktApplication"))).isNotEmpty();
    }
  }

  private void register() throws Exception {
    var taus = portvakt.as("U0TAUS");
    taus.command("/portvakt registrer " + word()).succeeds();
    taus.awaitModal(open -> open.callbackId().equals("register"))
        .fill("name", "Taus Taushet")
        .fill("email", ADDRESS)
        .submit()
        .succeeds();
    await().until(() -> !TestStack.mail().sentTo(ADDRESS).isEmpty());
    var letter = TestStack.mail().sentTo(ADDRESS).getFirst().text();
    var link = TOKEN.matcher(letter).results().findFirst().orElseThrow();
    secrets.add(link.group(1));
    try (var client = HttpClient.newHttpClient()) {
      var page = HttpRequest.newBuilder(URI.create(link.group()));
      client.send(page.build(), BodyHandlers.discarding());
      client.send(page.POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
    }
    taus.awaitDm(dm -> dm.says("Velkommen, Taus Taushet"));
  }

  private void orderAndReject() {
    var prefix = Words.prefix();
    var card = Orders.order(portvakt, "U0OLA", prefix, word());
    card.click("Avslå").succeeds();
    portvakt
        .as("U0KARI")
        .awaitModal(open -> open.callbackId().equals("reject"))
        .fill("reason", word())
        .submit()
        .succeeds();
    portvakt.as("U0OLA").awaitDm(dm -> dm.says("er avslått") && dm.says(prefix));
    portvakt.as("U0OLA").command("/portvakt " + word()).succeeds();
  }

  /** A word that somebody writes, and that nobody else is to read. */
  private String word() {
    var word = "kanari" + UUID.randomUUID();
    secrets.add(word);
    return word;
  }
}
