/** Keys in Slack: what a person sees of them, and the ways to renew and replace them. */
@NullMarked
package no.portvakt.bot.keys;

import org.jspecify.annotations.NullMarked;
