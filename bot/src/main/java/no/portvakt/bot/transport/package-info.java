/** How deliveries from Slack reach the listeners: verified, once, and in one transaction. */
@NullMarked
package no.portvakt.bot.transport;

import org.jspecify.annotations.NullMarked;
