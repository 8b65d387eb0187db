package no.portvakt.registry.internal;

import java.util.regex.Pattern;

/** Recognises Norwegian national identity numbers and D-numbers, synthetic ones included. */
public final class NationalIdentityNumber {

  private static final Pattern ELEVEN_DIGITS =
      Pattern.compile("(?<![0-9A-Za-z])([0-9]{6})[ -]?([0-9]{5})(?![0-9A-Za-z])");
  private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

  private NationalIdentityNumber() {}

  public static boolean occursIn(String text) {
    return ELEVEN_DIGITS
        .matcher(text)
        .results()
        .anyMatch(found -> hasDateAndCheckDigits(found.group(1) + found.group(2)));
  }

  /** Whether the text is such a number and nothing else. */
  public static boolean isValid(String text) {
    return text.length() == 11
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && hasDateAndCheckDigits(text);
  }

  private static boolean hasDateAndCheckDigits(String digits) {
    int day = Integer.parseInt(digits.substring(0, 2)) % 40;
    int month = Integer.parseInt(digits.substring(2, 4)) % 20;
    return day >= 1
        && day <= 31
        && month >= 1
        && month <= 12
        && sum(digits, FIRST) % 11 == 0
        && sum(digits, SECOND) % 11 == 0;
  }

  private static int sum(String digits, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }
}
