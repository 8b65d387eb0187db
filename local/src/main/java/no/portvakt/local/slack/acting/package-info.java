/** What a person does in Slack's client. */
@NullMarked
package no.portvakt.local.slack.acting;

import org.jspecify.annotations.NullMarked;
