/** Tells in Slack what the processes want told, once each, and keeps every copy up to date. */
@NullMarked
package no.portvakt.bot.announcement;

import org.jspecify.annotations.NullMarked;
