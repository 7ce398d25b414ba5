import { mount } from 'svelte';
import { connect } from './ipc/events';
import CoffeeCard from './screens/card/CoffeeCard.svelte';
import './styles/index.css';

const target = document.getElementById('app');
if (target) {
  void connect();
  mount(CoffeeCard, { target });
}
