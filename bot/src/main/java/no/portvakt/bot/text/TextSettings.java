package no.portvakt.bot.text;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns the words.
 *
 * @param language the language of channels, and of mails to whoever has no account
 * @param terms where the terms of use can be read
 */
@ConfigurationProperties("portvakt.text")
public record TextSettings(
    @DefaultValue("nb") Language language,
    @DefaultValue("https://samarbeid.digdir.no/maskinporten") URI terms) {}
