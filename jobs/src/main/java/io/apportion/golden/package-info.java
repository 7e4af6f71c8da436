/** Cases that people write for their own rules: charges and calls, and who must pay for them. */
package io.apportion.golden;
