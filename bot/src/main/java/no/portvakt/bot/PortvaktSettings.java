package no.portvakt.bot;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.io.Resource;

/**
 * What concerns the whole installation.
 *
 * @param publicUrl where people's browsers reach Portvakt
 * @param operateUrl where operators' browsers reach Operate
 * @param importFile the organisations and persons a new installation begins with
 */
@ConfigurationProperties("portvakt")
public record PortvaktSettings(
    URI publicUrl, URI operateUrl, @Name("import") @Nullable Resource importFile) {

  /** Where people's browsers reach a page of ours. */
  public URI page(String path) {
    var base = publicUrl.toString();
    return URI.create((base.endsWith("/") ? base : base + "/") + path);
  }
}
