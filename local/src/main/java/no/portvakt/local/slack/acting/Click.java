package no.portvakt.local.slack.acting;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * A click or a choice.
 *
 * @param value the element's new value, JSON null for a button
 * @param values whatever else has been entered on the surface
 */
public record Click(String blockId, String actionId, JsonElement value, JsonObject values) {}
