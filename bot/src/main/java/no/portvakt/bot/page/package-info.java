/** The pages that people open outside Slack. */
@NullMarked
package no.portvakt.bot.page;

import org.jspecify.annotations.NullMarked;
