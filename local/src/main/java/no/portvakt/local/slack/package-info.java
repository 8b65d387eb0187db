/** A Slack workspace on one machine: what an app meets at Slack, without Slack. */
@NullMarked
package no.portvakt.local.slack;

import org.jspecify.annotations.NullMarked;
