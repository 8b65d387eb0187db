package no.portvakt.bot.transport;

import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where Slack delivers by HTTP. Nothing is read as anything but bytes before the signature is
 * verified, and nothing of it is logged.
 */
final class EventsServlet extends HttpServlet {

  static final String PATH = "/slack/events";

  private static final int LARGEST = 256 * 1024;
  private static final int LARGEST_SSL_CHECK = 1024;

  private final transient Signature signature;
  private final transient Door door;
  private final transient DeliveryMeters meters;

  EventsServlet(Signature signature, Door door, DeliveryMeters meters) {
    this.signature = signature;
    this.door = door;
    this.meters = meters;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      refuse(response, 413, "too-large");
    } else if (isSslCheck(body)) {
      write(response, Answer.EMPTY);
    } else if (!signature.verifies(
        body, request.getHeader(Signature.TIMESTAMP), request.getHeader(Signature.HEADER))) {
      refuse(response, 401, "unsigned");
    } else {
      receive(body, response);
    }
  }

  private void receive(byte[] body, HttpServletResponse response) throws IOException {
    try {
      var json = json(Json.utf8(body));
      if ("url_verification".equals(Json.text(json, "type"))) {
        write(response, Answer.text(Json.need(json, "challenge")));
      } else {
        door.receive(Payload.of(json), answer -> send(response, answer));
      }
    } catch (MalformedPayloadException e) {
      refuse(response, 400, "malformed");
    }
  }

  private static JsonObject json(String body) {
    if (body.stripLeading().startsWith("{")) {
      return Json.object(body);
    }
    var fields = FormBody.parse(body);
    var payload = fields.get("payload");
    if (payload != null) {
      return Json.object(payload);
    }
    var command = new JsonObject();
    fields.forEach(command::addProperty);
    return command;
  }

  /** Slack asks now and then whether our certificate holds; that is all it asks, and unsigned. */
  private static boolean isSslCheck(byte[] body) {
    if (body.length > LARGEST_SSL_CHECK) {
      return false;
    }
    try {
      return "1".equals(FormBody.parse(Json.utf8(body)).get("ssl_check"));
    } catch (MalformedPayloadException e) {
      return false;
    }
  }

  private void refuse(HttpServletResponse response, int status, String outcome) throws IOException {
    meters.refused(outcome);
    write(response, Answer.status(status));
  }

  private static void send(HttpServletResponse response, Answer answer) {
    try {
      write(response, answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(HttpServletResponse response, Answer answer) throws IOException {
    response.setStatus(answer.status());
    if (answer.body() == null) {
      response.setContentLength(0);
    } else {
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      response.setContentType(answer.contentType());
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
    response.flushBuffer();
  }
}
