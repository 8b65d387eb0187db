package no.portvakt.bot.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail goes out, besides {@code spring.mail}.
 *
 * @param from the sender that people see
 */
@ConfigurationProperties("portvakt.mail")
record MailSettings(@DefaultValue("Portvakt <portvakt@localhost>") String from) {}
