/** The only place that calls Slack's Web API. */
@NullMarked
package no.portvakt.bot.slack;

import org.jspecify.annotations.NullMarked;
