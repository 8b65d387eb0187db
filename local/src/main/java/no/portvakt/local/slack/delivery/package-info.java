/** What Slack sends to the app: signed HTTP or Socket Mode, with deadlines, retries and faults. */
@NullMarked
package no.portvakt.local.slack.delivery;

import org.jspecify.annotations.NullMarked;
