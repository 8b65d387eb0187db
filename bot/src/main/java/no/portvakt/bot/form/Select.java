package no.portvakt.bot.form;

import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.text.EnvironmentNames;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.environment.Environment;

/** Menus to choose one thing from. */
public final class Select {

  public static final int MOST_OPTIONS = 100;

  private Select() {}

  public static BlockElement of(
      String action,
      String placeholder,
      List<OptionObject> options,
      Optional<OptionObject> chosen) {
    var select =
        StaticSelectElement.builder()
            .actionId(action)
            .placeholder(Kit.plain(placeholder))
            .options(options);
    chosen.ifPresent(select::initialOption);
    return select.build();
  }

  /** Environments, each with its kind. */
  public static BlockElement environment(
      String action,
      List<Environment> environments,
      Optional<Environment> chosen,
      Wording wording) {
    return of(
        action,
        wording.text("environment.placeholder"),
        environments.stream().map(environment -> option(environment, wording)).toList(),
        chosen.map(environment -> option(environment, wording)));
  }

  /** What is suggested to whoever types, of no more than Slack takes. */
  public static BlockSuggestionResponse suggesting(Stream<OptionObject> options) {
    return BlockSuggestionResponse.builder()
        .options(
            options
                .limit(MOST_OPTIONS)
                .map(option ->
                    Option.builder()
                        .text(option.getText())
                        .value(option.getValue())
                        .description(option.getDescription())
                        .build())
                .toList())
        .build();
  }

  public static OptionObject option(String value, String text) {
    return OptionObject.builder().value(value).text(Kit.plain(text)).build();
  }

  private static OptionObject option(Environment environment, Wording wording) {
    return option(environment.name(), EnvironmentNames.of(environment, wording));
  }
}
