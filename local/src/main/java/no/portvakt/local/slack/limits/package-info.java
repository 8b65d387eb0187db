/** What Slack limits, in one table. */
@NullMarked
package no.portvakt.local.slack.limits;

import org.jspecify.annotations.NullMarked;
