package no.portvakt.bot.dossier;

import java.net.URI;
import java.util.Optional;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.Request;
import org.jspecify.annotations.Nullable;

/**
 * Whom something is shown to.
 *
 * @param operate where Operate is, for those who may look behind the scenes
 */
public record Reader(Wording wording, @Nullable URI operate) {

  /** The process of a request in Operate, if the reader may see it and it has begun. */
  public Optional<URI> processOf(Request request) {
    return operate == null || request.processInstanceKey() == null
        ? Optional.empty()
        : Optional.of(operate.resolve("processes/" + request.processInstanceKey()));
  }
}
