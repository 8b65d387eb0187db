package no.portvakt.local.slack.ui;

import com.google.gson.JsonObject;
import java.io.IOException;
import no.portvakt.local.slack.acting.Acts;
import no.portvakt.local.slack.acting.Admin;
import no.portvakt.local.slack.delivery.Delivery;
import no.portvakt.local.slack.delivery.Faults;
import no.portvakt.local.slack.delivery.SocketMode;
import no.portvakt.local.slack.delivery.Traffic;
import no.portvakt.local.slack.http.Answer;
import no.portvakt.local.slack.http.HttpFront;
import no.portvakt.local.slack.http.Request;
import no.portvakt.local.slack.http.Router;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.webapi.Installation;
import no.portvakt.local.slack.world.World;
import org.jspecify.annotations.Nullable;

/** The API under the page, which is also the control API for tests over HTTP. */
public final class UiApi implements HttpFront.Handler {

  /** What the API stands on. */
  public record Parts(
      World world,
      Acts acts,
      Admin admin,
      Delivery delivery,
      Installation installation,
      Faults faults,
      Traffic traffic,
      @Nullable SocketMode socketMode,
      Runnable reset) {}

  private final Router router = new Router();

  public UiApi(Parts parts) {
    new ReadRoutes(parts).addTo(router);
    new ActRoutes(parts).addTo(router);
    new ControlRoutes(parts).addTo(router);
  }

  @Override
  public Answer handle(Request request) throws IOException, InterruptedException {
    if (request.method().equals("POST") && !request.is("application/json")) {
      return error(415, "content_type_must_be_json");
    }
    try {
      return router.handle(request);
    } catch (NotFound e) {
      return error(404, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return error(400, String.valueOf(e.getMessage()));
    }
  }

  private static Answer error(int status, String error) {
    return Answer.json(status, Json.of("ok", false, "error", error));
  }

  static JsonObject clock(World world) {
    return Json.of("now", world.clock().instant().toString(), "frozen", world.clock().frozen());
  }

  static Answer ok() {
    return Answer.json(Json.of("ok", true));
  }
}
