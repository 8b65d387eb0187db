package no.portvakt.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import no.portvakt.local.stack.PortPlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

  private final int smtp = PortPlan.anyFree().port("SMTP", 0);
  private final int page = PortPlan.anyFree().port("page", 0);

  @Test
  void showsAMailAsItWasWrittenAndItsLinksAsLinks(@TempDir Path folder) throws Exception {
    try (var catcher = MailCatcher.start(folder, smtp, page)) {
      send("Bekreft <b>adressen</b>", "Trykk her: http://127.0.0.1:3000/bekreft?t=a&b. Æ <script>");

      var list = get("/");
      var letter = get("/" + list.replaceAll("(?s).*<a href=\"/([0-9]+)\".*", "$1"));

      assertThat(list).contains("Bekreft &lt;b&gt;adressen&lt;/b&gt;").contains("ola@example.org");
      assertThat(letter)
          .contains("<a rel=\"noreferrer\" href=\"http://127.0.0.1:3000/bekreft?t=a&amp;b\">")
          .contains("&lt;script&gt;");
    }
  }

  @Test
  void keepsMailsOverARestart(@TempDir Path folder) throws Exception {
    try (var catcher = MailCatcher.start(folder, smtp, page)) {
      send("Velkommen", "Hei");
    }

    try (var catcher = MailCatcher.start(folder, smtp, page)) {
      assertThat(get("/mails.json"))
          .contains("\"subject\":\"Velkommen\"")
          .contains("\"text\":\"Hei");
    }
  }

  private void send(String subject, String text) {
    var server = new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    GreenMailUtil.sendTextEmail("ola@example.org", "portvakt@example.org", subject, text, server);
  }

  private String get(String path) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page + path)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
