/** Slack's Web API as the app sees it. */
@NullMarked
package no.portvakt.local.slack.webapi;

import org.jspecify.annotations.NullMarked;
