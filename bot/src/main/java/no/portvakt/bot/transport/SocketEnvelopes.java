package no.portvakt.bot.transport;

import com.google.gson.JsonObject;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the deliveries of Socket Mode out of their envelopes, and sends the answers back in. */
@Component
class SocketEnvelopes {

  private static final Logger log = LoggerFactory.getLogger(SocketEnvelopes.class);

  private final Door door;
  private final DeliveryMeters meters;

  SocketEnvelopes(Door door, DeliveryMeters meters) {
    this.door = door;
    this.meters = meters;
  }

  void receive(SocketSession session, String message) {
    try {
      var envelope = Json.object(message);
      var type = Json.need(envelope, "type");
      if (type.equals("disconnect")) {
        session.end();
      } else if (envelope.has("payload")) {
        Thread.ofPlatform().daemon().name("socket-delivery").start(() -> open(session, envelope));
      }
    } catch (MalformedPayloadException e) {
      meters.refused("malformed");
    }
  }

  private void open(SocketSession session, JsonObject envelope) {
    try {
      var id = Json.need(envelope, "envelope_id");
      if (!(Json.at(envelope, "payload") instanceof JsonObject payload)) {
        throw new MalformedPayloadException("without payload");
      }
      door.receive(Payload.of(payload), answer -> answer(session, id, answer));
    } catch (MalformedPayloadException e) {
      meters.refused("malformed");
    }
  }

  /** What is not acknowledged comes again, as with HTTP what is answered with an error. */
  private static void answer(SocketSession session, String id, Answer answer) {
    if (answer.status() != 200) {
      return;
    }
    var envelope = new JsonObject();
    envelope.addProperty("envelope_id", id);
    var body = answer.body();
    if (body != null) {
      envelope.add("payload", answer.isJson() ? Json.object(body) : text(body));
    }
    try {
      session.send(Json.write(envelope));
    } catch (WebsocketNotConnectedException e) {
      log.info("The connection was gone before the answer; Slack will ask again");
    }
  }

  private static JsonObject text(String body) {
    var payload = new JsonObject();
    payload.addProperty("text", body);
    return payload;
  }
}
