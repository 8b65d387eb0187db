package no.portvakt.bot.transport;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** Payloads as Slack sends them, of the demo's Ola where nobody is named. */
public final class Interactions {

  private static final List<String> STORED =
      List.of("Bestillingen er lagret", "Søknaden er lagret");

  private Interactions() {}

  public static JsonObject action(String trigger, String action) {
    return json(
        """
        {"type":"block_actions","user":{"id":"U0OLA","username":"ola","team_id":"T0PORTVAKT"},
         "api_app_id":"A0PORTVAKT","token":"x","team":{"id":"T0PORTVAKT","domain":"samarbeid"},
         "container":{"type":"message","message_ts":"1.2","channel_id":"C1","is_ephemeral":false},
         "channel":{"id":"C1","name":"c"},"trigger_id":"%s",
         "message":{"type":"message","ts":"1.2","text":"t"},
         "response_url":"http://127.0.0.1:1/response/1",
         "actions":[{"type":"button","action_id":"%s","block_id":"b","value":"v",
                     "action_ts":"3.4"}]}
        """
            .formatted(trigger, action));
  }

  static JsonObject submission(String trigger, String view, String value) {
    return submission(
        "U0OLA",
        trigger,
        view,
        "probe",
        "",
        """
        {"b":{"a":{"type":"plain_text_input","value":"%s"}}}
        """
            .formatted(value));
  }

  /** The form for an order, filled in and sent; the view tells it from others. */
  public static JsonObject order(String view, String prefix) {
    return submission(
        "U0OLA",
        UUID.randomUUID().toString(),
        view,
        "prefix-order",
        "313100200",
        """
        {"environment":{"choose-environment":{"type":"static_select",
           "selected_option":{"text":{"type":"plain_text","text":"t"},"value":"ver2"}}},
         "prefix":{"value":{"type":"plain_text_input","value":"%s"}},
         "purpose":{"value":{"type":"plain_text_input","value":"Kart"}},
         "contactName":{"value":{"type":"plain_text_input","value":"Ola Utvikler"}},
         "contactEmail":{"value":{"type":"email_text_input","value":"ola@kart.example"}},
         "expectedConsumers":{"value":{"type":"number_input","value":"12"}},
         "selfService":{"value":{"type":"radio_buttons",
           "selected_option":{"text":{"type":"plain_text","text":"t"},"value":"WEB"}}}}
        """
            .formatted(prefix));
  }

  /** Somebody of Nordlys' asks to look after its integrations in prod; filled in and sent. */
  public static JsonObject access(String view, String user, String reason) {
    return submission(
        user,
        UUID.randomUUID().toString(),
        view,
        "production-access",
        "315600472",
        """
        {"environment":{"choose-access-environment":{"type":"static_select",
           "selected_option":{"text":{"type":"plain_text","text":"t"},"value":"prod"}}},
         "rights":{"choose-access-rights":{"type":"checkboxes","selected_options":[
           {"text":{"type":"plain_text","text":"t"},"value":"INTEGRATION"}]}},
         "reason":{"value":{"type":"plain_text_input","value":"%s"}}}
        """
            .formatted(reason));
  }

  /** Arne delegates Fjordvik's access to a scope in ver2 to Nordlys; filled in and sent. */
  public static JsonObject delegation(String view, String scope, String reason) {
    return submission(
        "U0ARNE",
        UUID.randomUUID().toString(),
        view,
        "supplier-delegation",
        "314500334",
        """
        {"side":{"choose-delegation-side":{"type":"static_select",
           "selected_option":{"text":{"type":"plain_text","text":"t"},"value":"GIVER"}}},
         "other":{"choose-delegation-other":{"type":"external_select",
           "selected_option":{"text":{"type":"plain_text","text":"t"},"value":"315600472"}}},
         "environment":{"choose-delegation-environment":{"type":"static_select",
           "selected_option":{"text":{"type":"plain_text","text":"t"},"value":"ver2"}}},
         "scope":{"choose-delegation-scope-ver2":{"type":"external_select",
           "selected_option":{"text":{"type":"plain_text","text":"t"},"value":"%s"}}},
         "reason":{"value":{"type":"plain_text_input","value":"%s"}}}
        """
            .formatted(scope, reason));
  }

  /** The form without fields that the answer to a form has put in its place, sent by its button. */
  public static JsonObject confirmation(String view, String user, JsonObject shown) {
    var form =
        submission(
            user,
            UUID.randomUUID().toString(),
            view,
            shown.get("callback_id").getAsString(),
            "",
            "{}");
    form.getAsJsonObject("view").add("private_metadata", shown.get("private_metadata"));
    return form;
  }

  /** A form that somebody sends, with the values of its fields as Slack names them. */
  public static JsonObject submission(
      String user, String trigger, String view, String callback, String metadata, String values) {
    return json(
        """
        {"type":"view_submission","user":{"id":"%s","team_id":"T0PORTVAKT"},
         "team":{"id":"T0PORTVAKT","domain":"samarbeid"},"api_app_id":"A0PORTVAKT","token":"x",
         "trigger_id":"%s","response_urls":[],
         "view":{"id":"%s","team_id":"T0PORTVAKT","type":"modal","callback_id":"%s",
                 "private_metadata":"%s","hash":"1.a","blocks":[
                   {"type":"input","block_id":"b","label":{"type":"plain_text","text":"l"},
                    "element":{"type":"plain_text_input","action_id":"a"}}],
                 "state":{"values":%s}}}
        """
            .formatted(user, trigger, view, callback, metadata, values));
  }

  /** Whether the answer to a form says that what it asks for is stored. */
  public static boolean isStored(HttpResponse<String> answer) {
    return answer.statusCode() == 200
        && STORED.stream().anyMatch(said -> answer.body().contains(said));
  }

  static JsonObject event(String id) {
    return json(
        """
        {"type":"event_callback","token":"x","team_id":"T0PORTVAKT","api_app_id":"A0PORTVAKT",
         "event":{"type":"member_joined_channel","user":"U0OLA","channel":"C1","channel_type":"C",
                  "team":"T0PORTVAKT","event_ts":"1.2"},
         "event_id":"%s","event_time":1,
         "authorizations":[{"enterprise_id":null,"team_id":"T0PORTVAKT","user_id":"U0BOT",
                            "is_bot":true,"is_enterprise_install":false}],
         "is_ext_shared_channel":false}
        """
            .formatted(id));
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
