/**
 * Small helpers over Gson's tree: the simulator looks at raw JSON, never through Slack's classes.
 */
@NullMarked
package no.portvakt.local.slack.json;

import org.jspecify.annotations.NullMarked;
