/** Who a Slack account belongs to: work e-mail, mailed link, choice of organisation. */
@NullMarked
package no.portvakt.bot.registration;

import org.jspecify.annotations.NullMarked;
