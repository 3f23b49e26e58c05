/* Many runs, one after another, of which only the ends are kept. */

#include <math.h>

/* 1 where value and point are finite, as descend() asks before every step. */
static int finite3(double f, double x, double y) {
  return isfinite(f) && isfinite(x) && isfinite(y);
}

/* Momentum on x^2 + 4y^2 over a map of learning rate and momentum. */
double momentum_map(const double *etas, const double *mus, int cells,
                    int steps, int checks, double *out) {
  double sum = 0;
  for (int c = 0; c < cells; c++) {
    double x = -4, y = 4, vx = 0, vy = 0, eta = etas[c], mu = mus[c];
    for (int k = 0; k < steps; k++) {
      if (checks && !finite3(x * x + 4 * (y * y), x, y)) break;
      vx = mu * vx - eta * (2 * x);
      vy = mu * vy - eta * (8 * y);
      x += vx;
      y += vy;
    }
    out[2 * c] = x;
    out[2 * c + 1] = y;
    sum += x + y;
  }
  return sum;
}

/* Restarts on Beale's function: 0 gradient descent, 1 momentum, 2 Adam. */
double beale_ends(int rule, double eta, const double *starts, int runs,
                  int steps, double *out) {
  double sum = 0;
  for (int r = 0; r < runs; r++) {
    double x = starts[2 * r], y = starts[2 * r + 1];
    double mx = 0, my = 0, vx = 0, vy = 0, p1 = 1, p2 = 1;
    for (int k = 0; k < steps; k++) {
      double y2 = y * y, y3 = y2 * y;
      double a = 1.5 - x + x * y, b = 2.25 - x + x * y2, c = 2.625 - x + x * y3;
      if (!finite3(a * a + b * b + c * c, x, y)) break;
      double gx = 2 * (a * (y - 1) + b * (y2 - 1) + c * (y3 - 1));
      double gy = 2 * x * (a + 2 * b * y + 3 * c * y2);
      if (rule == 0) {
        x -= eta * gx;
        y -= eta * gy;
      } else if (rule == 1) {
        vx = 0.7 * vx - eta * gx;
        vy = 0.7 * vy - eta * gy;
        x += vx;
        y += vy;
      } else {
        p1 *= 0.9;
        p2 *= 0.999;
        mx = 0.9 * mx + (1 - 0.9) * gx;
        my = 0.9 * my + (1 - 0.9) * gy;
        vx = 0.999 * vx + (1 - 0.999) * gx * gx;
        vy = 0.999 * vy + (1 - 0.999) * gy * gy;
        x -= eta * (mx / (1 - p1)) / (sqrt(vx / (1 - p2)) + 1e-8);
        y -= eta * (my / (1 - p1)) / (sqrt(vy / (1 - p2)) + 1e-8);
      }
    }
    out[2 * r] = x;
    out[2 * r + 1] = y;
    sum += x + y;
  }
  return sum;
}

/* Adam on Himmelblau's function until the gradient is short; steps taken. */
double himmelblau_basins(double eta, const double *starts, int runs, int steps,
                         double tolerance, double *out) {
  double taken = 0;
  for (int r = 0; r < runs; r++) {
    double x = starts[2 * r], y = starts[2 * r + 1];
    double mx = 0, my = 0, vx = 0, vy = 0, p1 = 1, p2 = 1;
    for (int k = 0; k < steps; k++) {
      double a = x * x + y - 11, b = x + y * y - 7;
      double gx = 4 * a * x + 2 * b, gy = 2 * a + 4 * b * y;
      if (!finite3(a * a + b * b, x, y)) break;
      if (sqrt(gx * gx + gy * gy) <= tolerance) break;
      taken++;
      p1 *= 0.9;
      p2 *= 0.999;
      mx = 0.9 * mx + (1 - 0.9) * gx;
      my = 0.9 * my + (1 - 0.9) * gy;
      vx = 0.999 * vx + (1 - 0.999) * gx * gx;
      vy = 0.999 * vy + (1 - 0.999) * gy * gy;
      x -= eta * (mx / (1 - p1)) / (sqrt(vx / (1 - p2)) + 1e-8);
      y -= eta * (my / (1 - p1)) / (sqrt(vy / (1 - p2)) + 1e-8);
    }
    out[2 * r] = x;
    out[2 * r + 1] = y;
  }
  return taken;
}
