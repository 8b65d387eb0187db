package no.portvakt.bot.block;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.SelectedOption;
import com.slack.api.model.view.ViewState.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.portvakt.bot.text.UserText;
import org.jspecify.annotations.Nullable;

/** What a person has entered in a modal, by the ids of its fields. */
public record Entered(String about, Map<String, Map<String, Value>> values) {

  public static Entered in(View view) {
    var values = Optional.ofNullable(view.getState()).map(ViewState::getValues);
    return new Entered(
        Optional.ofNullable(view.getPrivateMetadata()).orElse(""), values.orElse(Map.of()));
  }

  /** Whether the form has the field. */
  public boolean has(String field) {
    return values.containsKey(field);
  }

  /** Text on one line; empty where nothing was entered. */
  public String line(String field) {
    return UserText.line(raw(field));
  }

  /** Text on several lines; empty where nothing was entered. */
  public String text(String field) {
    return UserText.clean(raw(field)).strip();
  }

  /** The value of the chosen option; empty where nothing was chosen. */
  public String choice(String field) {
    return value(field).map(Value::getSelectedOption).map(SelectedOption::getValue).orElse("");
  }

  /** Whether a box is ticked. */
  public boolean ticked(String field) {
    return !choices(field).isEmpty();
  }

  /** The values of the boxes that are ticked. */
  public Set<String> choices(String field) {
    return value(field).map(Value::getSelectedOptions).stream()
        .flatMap(List::stream)
        .map(SelectedOption::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The Slack user that was chosen; empty where nobody was. */
  public String user(String field) {
    return value(field).map(Value::getSelectedUser).orElse("");
  }

  /** The day that was picked, if any was. */
  public @Nullable LocalDate day(String field) {
    return value(field).map(Value::getSelectedDate).map(LocalDate::parse).orElse(null);
  }

  /** The lines of a text, and its parts between commas. */
  public List<String> parts(String field) {
    return List.of(text(field).split("[\\n,;]+", -1));
  }

  private String raw(String field) {
    return value(field).map(Value::getValue).orElse("");
  }

  private Optional<Value> value(String field) {
    return values.getOrDefault(field, Map.of()).values().stream().findFirst();
  }
}
