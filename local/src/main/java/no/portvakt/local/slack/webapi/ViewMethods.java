package no.portvakt.local.slack.webapi;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.portvakt.local.slack.delivery.Triggers;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.View;
import no.portvakt.local.slack.world.World;

/** The {@code views} methods. */
public final class ViewMethods implements Methods {

  private final World world;
  private final Triggers triggers;
  private final ViewKeeper keeper;

  public ViewMethods(World world, Triggers triggers, ViewKeeper keeper) {
    this.world = world;
    this.triggers = triggers;
    this.keeper = keeper;
  }

  @Override
  public List<Method> methods() {
    return List.of(
        Method.bot("views.open", Set.of(), (args, token) -> open(args)),
        Method.bot("views.push", Set.of(), (args, token) -> push(args)),
        Method.bot("views.update", Set.of(), (args, token) -> update(args)),
        Method.bot("views.publish", Set.of(), (args, token) -> publish(args)));
  }

  private JsonObject open(Args args) {
    JsonObject view = args.mustObject("view");
    return answer(keeper.open(exchange(args), view));
  }

  private JsonObject push(Args args) {
    JsonObject view = args.mustObject("view");
    return answer(keeper.push(exchange(args), view));
  }

  private String exchange(Args args) {
    String id = args.string("trigger_id").or(() -> args.string("interactivity_pointer")).orElse("");
    return switch (triggers.exchange(id)) {
      case Triggers.Use.Good good -> good.user();
      case Triggers.Use.Bad bad -> throw new ApiError(bad.error());
    };
  }

  private JsonObject update(Args args) {
    JsonObject view = args.mustObject("view");
    View old =
        args.string("view_id")
            .map(id -> world.views().find(id))
            .orElseGet(() -> world.views().byExternalId(args.must("external_id")))
            .orElseThrow(() -> new ApiError("not_found"));
    mustMatch(args.string("hash"), old);
    return answer(keeper.update(old, view));
  }

  private JsonObject publish(Args args) {
    String user = args.must("user_id");
    JsonObject view = args.mustObject("view");
    if (world.users().find(user).filter(u -> !u.deleted()).isEmpty()) {
      throw new ApiError("user_not_found");
    }
    if (!world.manifest().homeTab()) {
      throw new ApiError("not_enabled");
    }
    world.views().home(user).ifPresent(old -> mustMatch(args.string("hash"), old));
    return answer(keeper.publish(user, view));
  }

  private static void mustMatch(Optional<String> hash, View view) {
    if (hash.isPresent() && !hash.get().equals(view.hash())) {
      throw new ApiError("hash_conflict");
    }
  }

  private static JsonObject answer(View view) {
    return Json.of("view", view.body());
  }
}
