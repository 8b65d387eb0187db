package no.portvakt.bot.dossier;

import java.net.URI;
import java.util.UUID;
import no.portvakt.bot.PortvaktSettings;
import no.portvakt.bot.text.Language;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows who may see what besides the words. */
@Component
public class Readers {

  private final Roles roles;
  private final URI operate;

  Readers(Roles roles, PortvaktSettings settings) {
    this.roles = roles;
    this.operate = withSlash(settings.operateUrl());
  }

  /**
   * A person, or a whole channel.
   *
   * @param person null for a channel
   */
  public Reader of(@Nullable UUID person, Language language) {
    boolean operator = person != null && roles.holdsAnywhere(person, Role.OPERATOR);
    return new Reader(Wording.in(language), operator ? operate : null);
  }

  private static URI withSlash(URI uri) {
    return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
  }
}
