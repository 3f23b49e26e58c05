/* The loop of descend() in C: Beale's function, the same rules, the same rows. */

#include <math.h>
#include <stdlib.h>

enum rule { GRADIENT_DESCENT, MOMENTUM, ADAM };

static double value(const double *p) {
  double x = p[0], y = p[1], y2 = y * y, y3 = y2 * y;
  double a = 1.5 - x + x * y, b = 2.25 - x + x * y2, c = 2.625 - x + x * y3;
  return a * a + b * b + c * c;
}

static void gradient(const double *p, double *out) {
  double x = p[0], y = p[1], y2 = y * y, y3 = y2 * y;
  double a = 1.5 - x + x * y, b = 2.25 - x + x * y2, c = 2.625 - x + x * y3;
  out[0] = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
  out[1] = 2 * x * (a + 2 * b * y + 3 * c * y2);
}

/* One run; returns its last value, so that no work can be left out. */
static double run(enum rule rule, double eta, int steps) {
  int rows = steps + 1, dimension = 2;
  double *points = calloc(rows * dimension, sizeof *points);
  double *values = calloc(rows, sizeof *values);
  double *gradients = calloc(rows * dimension, sizeof *gradients);

  double p[2] = {1.5, 2}, g[2], m[2] = {0, 0}, v[2] = {0, 0};
  double mu = 0.7, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
  double power1 = 1, power2 = 1, last = 0;
  for (int k = 0;; k++) {
    gradient(p, g);
    values[k] = value(p);
    int left = !isfinite(values[k]);
    for (int i = 0; i < dimension; i++) {
      points[k * dimension + i] = p[i];
      gradients[k * dimension + i] = g[i];

      if (!isfinite(p[i])) left = 1;
    }
    last = values[k];
    if (left || k == steps) break;
    switch (rule) {
    case GRADIENT_DESCENT:
      for (int i = 0; i < dimension; i++) p[i] -= eta * g[i];
      break;
    case MOMENTUM:
      for (int i = 0; i < dimension; i++) {
        v[i] = mu * v[i] - eta * g[i];
        p[i] += v[i];
      }
      break;
    case ADAM:
      power1 *= beta1;
      power2 *= beta2;
      for (int i = 0; i < dimension; i++) {
        m[i] = beta1 * m[i] + (1 - beta1) * g[i];
        v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
        double mHat = m[i] / (1 - power1), vHat = v[i] / (1 - power2);
        p[i] -= eta * mHat / (sqrt(vHat) + epsilon);
      }
      break;
    }
  }
  free(points);
  free(values);
  free(gradients);

  return last;
}

/* Many runs; returns the sum of their last values. */
double restarts(int rule, double eta, int steps, int times) {
  double sum = 0;
  for (int i = 0; i < times; i++) sum += run(rule, eta, steps);
  return sum;
}
